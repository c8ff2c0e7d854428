# Read by the scripts beside it: which database, and how the program is called. The settings are those of the server.

: "${ARENA:?Say how the program is called: ARENA=\"dotnet /opt/arena/Pilar.Arena.Web.dll\"}"

stop() { echo "$*" >&2; exit 1; }

# PostgreSQL's own tools and the program are told of the same database by the same words: PGHOST, PGDATABASE, PGUSER, PGPASSFILE.
on_postgres() { [ "${Arena__Storage__Database:-Sqlite}" = Postgres ]; }
use_postgres() {
  : "${PGHOST:?}" "${PGDATABASE:?}" "${PGUSER:?}"
  export PGHOST PGDATABASE PGUSER
  export Arena__Storage__ConnectionString="Host=$PGHOST;Port=${PGPORT:-5432};Database=$PGDATABASE;Username=$PGUSER"
}

arena() { $ARENA "$@"; }
