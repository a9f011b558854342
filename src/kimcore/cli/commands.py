"""The commands: arguments in, library calls, text out."""

import datetime as dt
import io
import os
from typing import Final, Literal, get_args

import attrs
import click
from rich.console import Console
from rich.progress import track

from kimcore import examples, schema, tables
from kimcore.cli import outputs, report
from kimcore.cli.converting import Conversion, check_target
from kimcore.cli.folders import patterns_of
from kimcore.cli.github import annotations
from kimcore.cli.inputs import Inputs, Located, data_of
from kimcore.cli.sarif import as_sarif
from kimcore.cli.sheets import Sheets
from kimcore.dates import PartialDate
from kimcore.errors import MalformedError, MissingExtraError
from kimcore.findings import Locale, Severity
from kimcore.lexicon.templates import TemplateKind
from kimcore.privacy import Audience

_UNUSABLE: Final = 2
Form = Literal["text", "json", "github", "sarif"]
"""What a check can print: lines for people, or what machines read."""
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
    except MissingExtraError as error:
        click.echo(f"kimcore: {error}", err=True)
        return _UNUSABLE
    except click.Abort:
        raise KeyboardInterrupt from None


_MAPPING: Final = click.option("--mapping", metavar="FILE", help="How the columns of a table are read (TOML; see map).")
_ENCODING: Final = click.option("--encoding", metavar="NAME", help="The encoding of CSV that is not UTF-8.")


def _sheets(mapping: str | None, encoding: str | None, locale: Locale) -> Sheets:
    """Return how tables are read; end with what is wrong with the mapping."""
    if mapping is None:
        return Sheets(encoding=encoding)
    console = _error_console()
    try:
        found, findings = tables.read_mapping(data_of(mapping))
    except OSError as error:
        report.print_unopened(console, mapping, error.strerror or type(error).__name__, locale)
        raise click.exceptions.Exit(2) from None
    on_lines = (attrs.evolve(finding, pointer="") for finding in findings)  # a pointer names a heading of the office
    report.print_findings(console, [Located(mapping, finding) for finding in on_lines], locale)
    if found is None:
        raise click.exceptions.Exit(2)
    return Sheets(found, encoding)


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
@_MAPPING
@_ENCODING
@click.option("--annotate", metavar="OUT", help="Write the sheet that is checked to OUT, with its findings in it.")
@click.option("--report", "page", metavar="PAGE", help="Write a page of HTML with what was found.")
@click.option("--show-personal", is_flag=True, help="Show the values of personal columns in that page.")
@click.option("--summary", is_flag=True, help="Count the findings by code instead of listing them.")
@click.option("-q", "--quiet", is_flag=True, help="Print only errors, and no totals.")
@click.option("--exclude", metavar="GLOB", multiple=True, callback=patterns_of, help="Pass over such names in folders.")
@click.option("--on", metavar="DATE", callback=_day, help="The day to check for, like 2023-08-29; by default today.")
@click.option("--regions", metavar="FILE", help="A list of regions, CSV with the columns kode and nama.")
@click.option("--complete", is_flag=True, help="The files hold all records: a reference to another one is an error.")
@click.option("--format", "form", type=click.Choice(get_args(Form)), default="text", help="For people, or machines.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def check(  # noqa: PLR0913 - one for each option
    paths: tuple[str, ...],
    *,
    mapping: str | None,
    encoding: str | None,
    annotate: str | None,
    page: str | None,
    show_personal: bool,
    on: dt.date | None,
    regions: str | None,
    summary: bool,
    quiet: bool,
    exclude: tuple[str, ...],
    complete: bool,
    form: Form,
    lang: Locale | None,
) -> None:
    """Check files, folders, or "-" for standard input, all together: records of kimcore, and sheets of offices.

    Records are .json, .jsonl and .jsonl.gz, a workbook that convert wrote, and a folder of CSV. Any other .csv, .tsv,
    .xlsx, .xlsm, .xls or .ods is the table of an office, read by --mapping or by the one that map proposes.

    Below a folder hidden files and folders, node_modules and environments of Python are passed over.

    Prints a line for each finding, `file:line:pointer: severity code [record] message`, and last the totals and the day
    that was checked for; or with --format JSON, annotations of GitHub, or SARIF. The exit status is 0 where nothing is
    wrong, 1 where a finding is an error, 2 where the command is wrong, a path cannot be opened or the output cannot be
    written.
    """
    locale = lang or report.user_locale()
    inputs = Inputs(on or today(), _sheets(mapping, encoding, locale), exclude)
    progress = _error_console()
    files = list(inputs.find(paths, regions=regions))
    # Older versions of rich end even a disabled bar with a blank line.
    for file in track(files, console=progress, transient=True) if progress.is_terminal else files:
        inputs.add(file)
    if regions is not None:
        inputs.add_regions(regions)
    inputs.check(complete=complete)
    _print(inputs, form, locale, summary=summary, quiet=quiet)
    console = _error_console()
    report.print_unread(console, inputs, locale, quiet=quiet)
    is_written = annotate is None or outputs.annotate(inputs, annotate, console, locale)
    if page is not None:
        is_written &= outputs.write_page(inputs, page, console, locale, personal=show_personal)
    click.get_current_context().exit(_exit_status(inputs) if is_written else _UNUSABLE)


def _print(inputs: Inputs, form: Form, locale: Locale, *, summary: bool, quiet: bool) -> None:
    shown = inputs.shown(quiet=quiet)
    if form == "json":
        click.echo(report.as_json(inputs, shown))
        return
    if form == "sarif":
        click.echo(as_sarif(inputs, shown, locale))
        return
    console = Console(highlight=False)
    if form == "github":
        click.echo(annotations(shown, locale), nl=False)
    elif summary:
        report.print_summary(console, shown, locale)
    else:
        report.print_findings(console, shown, locale)
    if not quiet:
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
@_MAPPING
@_ENCODING
@click.option("--audience", type=click.Choice(_AUDIENCES), default=_AUDIENCES[0], help="Who will read OUT.")
@click.option("--pretty", is_flag=True, help="Write JSON in lines for people.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def convert(  # noqa: PLR0913 - one for each option
    source: str,
    target: str,
    *,
    mapping: str | None,
    encoding: str | None,
    audience: str,
    pretty: bool,
    lang: Locale | None,
) -> None:
    """Write the records of IN, which is read as check reads it, to OUT in the format that its suffix says.

    That is .json, .jsonl, .jsonl.gz or .xlsx; without a suffix OUT is a folder of CSV. With --mapping records become
    the table of an office: .csv, .xlsx or .json.

    "-" stands for standard input and output, as JSON. OUT is replaced whole or not at all, and can be IN. What cannot
    be read is printed to standard error, as check prints it, and the other records are written. The exit status is 0
    where nothing is wrong, 1 where a finding is an error, 2 where the command is wrong, IN cannot be opened or OUT
    cannot be written.
    """
    locale = lang or report.user_locale()
    sheets = _sheets(mapping, encoding, locale)
    check_target(target, has_mapping=mapping is not None, pretty=pretty)
    conversion = Conversion(
        source=source,
        target=target,
        sheets=sheets,
        audience=Audience(audience),
        pretty=pretty,
        console=_error_console(),
        locale=locale,
    )
    click.get_current_context().exit(conversion.run())


@kimcore.command(name="map")
@click.argument("file", metavar="FILE")
@_ENCODING
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def print_mapping(file: str, *, encoding: str | None, lang: Locale | None) -> None:
    """Print a mapping of the columns of a table, proposed from its headings, for a person to look at.

    FILE is a sheet (.csv, .xlsx, .ods, .xls) or JSON with other names. Each column has a line of comment that says how
    sure the proposal is. Write it to a file, correct it, and give it to check and convert with --mapping.
    """
    locale = lang or report.user_locale()
    console = _error_console()
    try:
        table, findings = tables.read_table(data_of(file), encoding=encoding)
    except OSError as error:
        report.print_unopened(console, file, error.strerror or type(error).__name__, locale)
        click.get_current_context().exit(2)
    report.print_findings(console, [Located(file, finding) for finding in findings], locale)
    if table is None:
        click.get_current_context().exit(1)
    report.print_findings(console, [Located(file, finding) for finding in table.findings], locale)
    click.echo(tables.mapping_text(tables.propose(table), locale=locale), nl=False)


@kimcore.command()
@click.argument("file", metavar="FILE")
@click.option("--kind", type=click.Choice(get_args(TemplateKind)), default="groups", help="What its rows are.")
@click.option("--lang", type=click.Choice(["id", "en"]), help="The language; by default that of your locale.")
def template(file: str, *, kind: TemplateKind, lang: Locale | None) -> None:
    """Write an Excel workbook to fill in: a register of groups, a roster of members, or an agenda of sessions.

    Its columns are explained in it, and check and convert read it without a mapping. FILE must not be there yet: it
    may have been filled in.
    """
    locale = lang or report.user_locale()
    if os.path.lexists(file):
        raise click.UsageError(f"{file} is there already; please give another name.")
    data = tables.template(kind, locale=locale)
    if not outputs.write(file, data, _error_console(), locale):
        click.get_current_context().exit(_UNUSABLE)


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
