"""What may be logged of an error that nobody expected."""


def fault(error: BaseException) -> dict[str, str]:
    """Its class and where it came from. Never its message, which may quote what people wrote."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return {"kind": type(error).__name__, "where": where}
