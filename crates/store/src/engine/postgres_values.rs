//! Values to and from PostgreSQL, and what its errors mean.

use std::error::Error;

use bytes::BytesMut;
use deadpool_postgres::PoolError;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::error::Fault;
use crate::value::{Row, Value};

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Int(value) => value.to_sql(kind, out),
            Value::Text(value) => value.to_sql(kind, out),
            Value::Bytes(value) => value.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::TEXT | Type::BYTEA)
    }

    to_sql_checked!();
}

/// A row as the store reads it.
pub(crate) fn read(row: &tokio_postgres::Row) -> Result<Row, Fault> {
    let read = |(index, column): (usize, &tokio_postgres::Column)| {
        let value = match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(index).map(|value| value.map(Value::Int)),
            Type::TEXT => row.try_get::<_, Option<String>>(index).map(|value| value.map(Value::Text)),
            _ => row.try_get::<_, Option<Vec<u8>>>(index).map(|value| value.map(Value::Bytes)),
        };
        value.map(|value| value.unwrap_or(Value::Int(i64::MIN))).map_err(|error| fault(&error))
    };
    let values = row.columns().iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(Row(values.into_iter()))
}

/// What an error of the pool means: no connection could be had.
pub(crate) fn pool_fault(error: &PoolError) -> Fault {
    match error {
        PoolError::Backend(error) => match fault(error) {
            // Whoever may not come in gets no answer either.
            Fault::Refused(why) | Fault::Uncertain(why) => Fault::Unavailable(why),
            other => other,
        },
        PoolError::Timeout(_) => Fault::Unavailable("no connection came free in time".to_owned()),
        other => Fault::Unavailable(other.to_string()),
    }
}

/// What an error of PostgreSQL means. Only its code and the names it carries are told, since messages hold values.
pub(crate) fn fault(error: &tokio_postgres::Error) -> Fault {
    let Some(code) = error.code() else {
        let why = error.source().map(|why| format!(": {why}")).unwrap_or_default();
        return Fault::Unavailable(format!("{error}{why}"));
    };
    let named = error.as_db_error().and_then(|db| db.constraint().or(db.column()).or(db.table())).unwrap_or_default();
    let text = format!("PostgreSQL {} {named}", code.code()).trim_end().to_owned();
    match code.code().as_bytes() {
        _ if *code == SqlState::DISK_FULL => Fault::Full,
        _ if *code == SqlState::READ_ONLY_SQL_TRANSACTION => Fault::ReadOnly,
        _ if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED => Fault::Again,
        // Connection, resources, intervention by an operator, disk: what passes.
        [b'0', b'8', ..] | [b'5', b'3', ..] | [b'5', b'5', ..] | [b'5', b'7', ..] | [b'5', b'8', ..] => {
            Fault::Unavailable(text)
        }
        [b'X', b'X', ..] => Fault::Damaged(text),
        _ => Fault::Refused(text),
    }
}
