namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>One thing in the case: what becomes an <see cref="Entity"/>.</summary>
/// <param name="Type">Of its first mention.</param>
/// <param name="Role">A person's; otherwise null.</param>
/// <param name="Spots">The places it is mentioned, as numbers in the list of them, rising.</param>
/// <param name="Ambiguous">It may be one of several others: a human is asked.</param>
internal sealed record Thing(FindingType Type, People.Role? Role, IReadOnlyList<int> Spots, bool Ambiguous = false)
{
    private static readonly Lazy<IReadOnlyList<Doubt>> None = new([]);

    /// <summary>Names of theirs of which the writer is asked whose they are. Worked out when it is asked for: a case is read several times, and only the last reading asks.</summary>
    public Lazy<IReadOnlyList<Doubt>> Doubts { get; init; } = None;

    public override string ToString() => nameof(Thing);
}

/// <param name="Form">The name, as it is written.</param>
/// <param name="Whom">A spot of each whose it may be: the likeliest first.</param>
internal sealed record Doubt(string Form, IReadOnlyList<int> Whom)
{
    public override string ToString() => nameof(Doubt);
}
