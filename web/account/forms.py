"""What is asked of somebody about their own account."""

from web.forms import Form, Password, Submit


class ChangePasswordForm(Form):
    current = Password("Current password", required="Enter your current password")
    password = Password(
        "New password",
        new=True,
        required="Enter a new password",
        hint="At least 12 characters. Three or four words together work well. "
        "You can paste it, or let a password manager make it.",
    )
    send = Submit("Change the password")


class EverywhereForm(Form):
    send = Submit("Sign out everywhere else", look="secondary")
