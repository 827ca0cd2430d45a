"""Facts as tidy frames: built once as an Arrow table with a fixed schema, then handed over to pandas, polars or as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from nl_agenda.errors import InvalidInputError, MissingDependencyError
from nl_agenda.export.rows import rows
from nl_agenda.export.tables import Column, Type, table

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from nl_agenda.models import Letter

Backend = Literal["pandas", "polars", "pyarrow"]
BACKENDS: tuple[Backend, ...] = ("pandas", "polars", "pyarrow")


@overload
def to_frame(letters: Iterable[Letter], what: str = ..., *, backend: Literal["pandas"] = ...) -> pd.DataFrame: ...
@overload
def to_frame(letters: Iterable[Letter], what: str = ..., *, backend: Literal["polars"]) -> pl.DataFrame: ...
@overload
def to_frame(letters: Iterable[Letter], what: str = ..., *, backend: Literal["pyarrow"]) -> pa.Table: ...
@overload
def to_frame(letters: Iterable[Letter], what: str = ..., *, backend: Backend) -> Any: ...


def to_frame(letters: Iterable[Letter], what: str = "positions", *, backend: Backend = "pandas") -> Any:
    """Return one kind of fact of all ``letters`` as a frame, one row a fact.

    The columns and their types (``nl_agenda.export.tables``) are the same for every letter, an empty one too. ``letter`` is
    the first 16 digits of the file's SHA-256; ``meeting``, ``session`` and ``section`` count from 0 within the letter;
    ``start`` and ``end`` are offsets in its text.

    Args:
        letters: in the order that the rows shall have.
        what: ``letters``, ``meetings``, ``invitees``, ``sessions``, ``positions``, ``commitments`` or ``citations``.
        backend: ``pandas`` (nullable types; what has a fixed vocabulary is categorical), ``polars`` or ``pyarrow``.

    Raises:
        InvalidInputError: ``what`` or ``backend`` is none of these.
        MissingDependencyError: pandas or Arrow (extra ``frames``) or polars (extra ``polars``) is not installed.
    """
    columns = table(what)
    return frame([row for letter in letters for row in rows(letter, what)], columns, backend=backend)


def frame(rows: Iterable[Mapping[str, Any]], columns: Iterable[Column], *, backend: Backend = "pandas") -> Any:
    """Return rows as a frame with exactly these ``columns``, whatever the rows have.

    Raises:
        InvalidInputError: ``backend`` is unknown.
        MissingDependencyError: the library for it is not installed.
    """
    if backend not in BACKENDS:
        raise InvalidInputError(f"There is no backend {backend!r}; take one of {', '.join(BACKENDS)}.")
    columns = tuple(columns)
    arrow = _arrow_table(list(rows), columns)
    if backend == "pyarrow":
        return arrow
    return _pandas(arrow) if backend == "pandas" else _polars(arrow, columns)


def arrow_schema(columns: Iterable[Column]) -> pa.Schema:
    """Return the Arrow schema of a table.

    Raises:
        MissingDependencyError: pyarrow is not installed (extra ``frames``).
    """
    pa = _pyarrow()
    types = {
        Type.TEXT: pa.string(),
        Type.CHOICE: pa.dictionary(pa.int8(), pa.string()),
        Type.NUMBER: pa.int64(),
        Type.SHARE: pa.float64(),
        Type.TRUTH: pa.bool_(),
        Type.DAY: pa.date32(),
    }
    return pa.schema([pa.field(column.name, types[column.type]) for column in columns])


def _arrow_table(rows: list[Mapping[str, Any]], columns: tuple[Column, ...]) -> pa.Table:
    pa = _pyarrow()
    schema = arrow_schema(columns)
    arrays = []
    for column in columns:
        values = [row.get(column.name) for row in rows]
        if column.type is Type.CHOICE:
            # All choices stand in the dictionary, those that do not occur too: every frame has the same categories.
            code = {choice: index for index, choice in enumerate(column.choices)}
            codes = pa.array([None if value is None else code[value] for value in values], pa.int8())
            arrays.append(pa.DictionaryArray.from_arrays(codes, pa.array(column.choices, pa.string())))
        else:
            arrays.append(pa.array(values, schema.field(column.name).type))
    return pa.Table.from_arrays(arrays, schema=schema)


def _pandas(arrow: pa.Table) -> pd.DataFrame:
    pa = _pyarrow()
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingDependencyError("Frames need pandas: pip install 'nl-agenda[frames]'.", extra="frames") from error
    nullable = {
        pa.string(): pd.StringDtype(),
        pa.int64(): pd.Int64Dtype(),
        pa.float64(): pd.Float64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
    }
    converted: pd.DataFrame = arrow.to_pandas(types_mapper=nullable.get, date_as_object=False)
    days = {field.name: "datetime64[s]" for field in arrow.schema if pa.types.is_date(field.type)}
    return converted.astype(days)


def _polars(arrow: pa.Table, columns: tuple[Column, ...]) -> pl.DataFrame:
    try:
        import polars as pl
    except ImportError as error:
        raise MissingDependencyError("These frames need polars: pip install 'nl-agenda[polars]'.", extra="polars") from error
    choices = [pl.col(column.name).cast(pl.Enum(column.choices)) for column in columns if column.type is Type.CHOICE]
    loaded = pl.from_arrow(arrow)
    assert isinstance(loaded, pl.DataFrame)  # noqa: S101 - a table, not a column
    return loaded.with_columns(choices)


def _pyarrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingDependencyError("Frames need Arrow: pip install 'nl-agenda[frames]'.", extra="frames") from error
    return pa
