"""The commands: arguments in, library calls, text out."""

import datetime as dt
import io
from typing import Final, Literal

import click
from rich.console import Console
from rich.progress import track

from kimcore import examples, schema
from kimcore.cli import report
from kimcore.cli.converting import Conversion, check_target
from kimcore.cli.inputs import Inputs
from kimcore.dates import PartialDate
from kimcore.errors import MalformedError
from kimcore.findings import Locale, Severity
from kimcore.privacy import Audience

_AUDIENCES: Final = [audience.value for audience in Audience]


def run() -> int:
    """Run the command line and return its exit status, also where it is wrong or interrupted."""
    try:
        return int(kimcore.main(prog_name="kimcore", standalone_mode=False) or 0)
    except click.ClickException as error:
        message = io.StringIO()
        error.show(message)
        click.echo("\n".join(map(report.printable, message.getvalue().split("\n"))), err=True, nl=False)
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None


def _day(_ctx: click.Context, _param: click.Parameter, text: str | None) -> dt.date | None:
    """Return the day that an option names, or end with the usage of the command."""
    if text is None:
        return None
    try:
        date = PartialDate.parse(text)
    except MalformedError as error:
        raise click.BadParameter(error.findings[0].message("en")) from None
    if not date.is_full:
        raise click.BadParameter("This is no day. Please write it like 2023-08-29.")
    return date.first_day


def today() -> dt.date:
    """Return today's date, here; the library itself asks no clock."""
    return dt.datetime.now().astimezone().date()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kimcore")
def kimcore() -> None:
    """Check and convert records of KIM (Kelompok Informasi Masyarakat)."""


@kimcore.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--summary", is_flag=True, help="Count the findings by code instead of listing them.")
@click.option("--on", metavar="DATE", callback=_day, help="The day to check for, like 2023-08-29; by default today.")
@click.option("--regions", metavar="FILE", help="A list of regions, CSV with the columns kode and nama.")
@click.option("--complete", is_flag=True, help="The files hold all records: a reference to another one is an error.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or machines.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def check(  # noqa: PLR0913 - one for each option
    paths: tuple[str, ...],
    *,
    on: dt.date | None,
    regions: str | None,
    summary: bool,
    complete: bool,
    form: Literal["text", "json"],
    lang: Locale | None,
) -> None:
    """Check files, folders of *.json, *.jsonl and *.jsonl.gz files, or "-" for standard input, all together.

    Prints a line for each finding, `file:pointer: severity code message`, and last the totals and the day that was
    checked for. The exit status is 0 where nothing is wrong, 1 where a finding is an error, 2 where the command is
    wrong, a path cannot be opened or the output cannot be written.
    """
    locale = lang or report.user_locale()
    inputs = Inputs(on or today())
    progress = _error_console()
    files = list(inputs.find(paths))
    # Older versions of rich end even a disabled bar with a blank line.
    for file in track(files, console=progress, transient=True) if progress.is_terminal else files:
        inputs.add(file)
    if regions is not None:
        inputs.add_regions(regions)
    inputs.check(complete=complete)
    if form == "json":
        click.echo(report.as_json(inputs))
    else:
        _print(inputs, locale, summary=summary)
    report.print_unread(_error_console(), inputs, locale)
    click.get_current_context().exit(_exit_status(inputs))


def _print(inputs: Inputs, locale: Locale, *, summary: bool) -> None:
    console = Console(highlight=False)
    if summary:
        report.print_summary(console, inputs.located, locale)
    else:
        report.print_findings(console, inputs.located, locale)
    report.print_totals(console, inputs, locale)


def _error_console() -> Console:
    return Console(stderr=True, highlight=False)


def _exit_status(inputs: Inputs) -> int:
    if inputs.unopened:
        return 2
    return int(any(one.finding.severity is Severity.ERROR for one in inputs.located))


@kimcore.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--audience", type=click.Choice(_AUDIENCES), default=_AUDIENCES[0], help="Who will read OUT.")
@click.option("--pretty", is_flag=True, help="Write JSON in lines for people.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def convert(source: str, target: str, *, audience: str, pretty: bool, lang: Locale | None) -> None:
    """Write the records of IN to OUT, each in the format that its suffix says: .json, .jsonl or .jsonl.gz.

    "-" stands for standard input and output, as JSON. OUT is replaced whole or not at all, and can be IN. What cannot
    be read is printed to standard error, as check prints it, and the other records are written. The exit status is 0
    where nothing is wrong, 1 where a finding is an error, 2 where the command is wrong, IN cannot be opened or OUT
    cannot be written.
    """
    check_target(target, pretty=pretty)
    conversion = Conversion(
        source=source,
        target=target,
        audience=Audience(audience),
        pretty=pretty,
        console=_error_console(),
        locale=lang or report.user_locale(),
    )
    click.get_current_context().exit(conversion.run())


@kimcore.command()
@click.argument("name", type=click.Choice(examples.NAMES), default=examples.NAMES[0])
def example(name: str) -> None:
    """Print a real example as JSON: the session of 29 August 2023, or a dozen groups."""
    click.echo(examples.read(name), nl=False)


@kimcore.command(name="schema")
@click.argument("name", type=click.Choice(list(schema.TYPES)), required=False, metavar="[TYPE]")
@click.option("--lang", type=click.Choice(["id", "en"]), default="id", help="The language of the titles.")
def print_schema(name: str | None, *, lang: Locale) -> None:
    """Print the JSON Schema of a document, or of one type of record or part."""
    made = schema.document(locale=lang) if name is None else schema.of(schema.TYPES[name], locale=lang)
    click.echo(schema.text(made), nl=False)
