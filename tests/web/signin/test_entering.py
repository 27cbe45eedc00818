from tests.cast import PASSWORD


def test_signing_in_leads_to_the_register_of_cases(client_as, cast):
    done = client_as(None).submit(
        "/sign-in", email=cast.email("northshire", "manager"), password=PASSWORD
    )
    assert (done.status, done.location) == (303, "/cases")
