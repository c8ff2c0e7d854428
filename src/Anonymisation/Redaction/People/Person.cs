namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>One who is named in the case, while it is found out who they all are.</summary>
internal sealed class Person
{
    public List<Name> Names { get; } = [];

    public HashSet<string> Forms { get; } = new(StringComparer.Ordinal);

    /// <summary>Where they are mentioned, as numbers in the list of all that is found.</summary>
    public List<int> Spots { get; } = [];

    public bool Ambiguous { get; set; }

    /// <summary>Another than the one of that name: the name alone is not theirs.</summary>
    public bool IsAnother { get; init; }

    /// <summary>By the writer, out of those of that name: what was said of them before is not said of this one.</summary>
    public bool IsTakenOut { get; init; }

    public Role? Guessed { get; set; }
}
