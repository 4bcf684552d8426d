"""How a job can fail, in words for whoever posted the article."""

from bot.domain.errors import WorkFailed


def too_long() -> WorkFailed:
    """Return the error for a job that was stopped at its time limit."""
    return WorkFailed(
        "Reading this article took too long and was stopped. If it is one, paste just its text.", reason="work_too_long"
    )


def too_much_memory() -> WorkFailed:
    """Return the error for a job that hit its memory limit."""
    return WorkFailed(
        "Reading this article took too much memory and was stopped. If it is one, paste just its text.",
        reason="work_out_of_memory",
    )


def broke(where: str) -> WorkFailed:
    """Return the error for a job that broke; `where` is a note for the log and holds no words of the article."""
    error = WorkFailed(
        "Reading this article broke something in Sayso. Please report it; other articles are not affected.",
        reason="work_broke",
    )
    error.add_note(where)
    return error


def died() -> WorkFailed:
    """Return the error for a job whose process ended, or could not be started."""
    return WorkFailed(
        "Reading this article ended the program that does it. Other articles are not affected.", reason="work_died"
    )
