"""What is asked at the door."""

from web.forms import Email, Form, Password, Submit


class SignInForm(Form):
    email = Email("Email address", required="Enter your email address", autocomplete="username")
    password = Password("Password", required="Enter your password")
    send = Submit("Sign in")


class ForgottenPasswordForm(Form):
    email = Email("Your email address", required="Enter your email address")
    send = Submit("Send me a link")


class SetPasswordForm(Form):
    password = Password(
        "New password",
        new=True,
        required="Enter a new password",
        hint="At least 12 characters. Three or four words together work well. "
        "You can paste it, or let a password manager make it.",
    )
    send = Submit("Set the password")


class SignOutForm(Form):
    send = Submit("Sign out")
