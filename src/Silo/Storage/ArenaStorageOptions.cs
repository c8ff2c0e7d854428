using System.ComponentModel.DataAnnotations;

namespace Pilar.Arena.Silo.Storage;

public enum ArenaDatabase
{
    /// <summary>One file in the data folder: for one process.</summary>
    Sqlite,

    /// <summary>For one process or many.</summary>
    Postgres,
}

/// <summary>Where the arena keeps what has happened: the section <c>Arena:Storage</c>.</summary>
public sealed class ArenaStorageOptions : IValidatableObject
{
    public const string Section = "Arena:Storage";

    /// <summary>SQLite is one file and serves one process; a cluster needs PostgreSQL.</summary>
    public ArenaDatabase Database { get; set; } = ArenaDatabase.Sqlite;

    /// <summary>Holds the SQLite file, and the master key unless <see cref="MasterKeyFile"/> says otherwise. Relative to the content root.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>For PostgreSQL: «Host=…;Database=…;Username=…;Password=…». Outside Development it must hold a secret, unless it is a socket.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>32 random bytes that every stream's key is wrapped with. Without it nothing can be read: keep a copy apart from the backups.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary>Makes a master key when there is none. On in Development only, or a lost key would be replaced in silence.</summary>
    public bool CreateMasterKey { get; set; }

    /// <summary>Starts although the database may lose what it has acknowledged (<c>fsync</c> or <c>full_page_writes</c> off). For throwaway databases.</summary>
    public bool AllowUnsafeDatabase { get; set; }

    /// <summary>Appends that may wait for the writer; after that callers wait, and then hear «busy».</summary>
    [Range(1, 1_000_000)]
    public int WaitingAppends { get; set; } = 4096;

    /// <summary>Events that share a transaction at most; one append larger than this goes alone.</summary>
    [Range(1, 100_000)]
    public int EventsPerCommit { get; set; } = 2_000;

    /// <summary>How long an append waits for a place among <see cref="WaitingAppends"/>.</summary>
    [Range(1, 600)]
    public int BusySeconds { get; set; } = 5;

    /// <summary>How long one statement may take before the database counts as away.</summary>
    [Range(1, 600)]
    public int StatementSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Database == ArenaDatabase.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(ConnectionString)} is missing: PostgreSQL needs one.", [nameof(ConnectionString)]);
        }
    }

    public string SqliteFile => Path.Combine(DataFolder, "arena.db");

    public string MasterKeyPath => MasterKeyFile ?? Path.Combine(DataFolder, "master.key");
}
