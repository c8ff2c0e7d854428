namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>One thing in the case: what becomes an <see cref="Entity"/>.</summary>
/// <param name="Type">Of its first mention.</param>
/// <param name="Role">A person's; otherwise null.</param>
/// <param name="Spots">The places it is mentioned, as numbers in the list of them, rising.</param>
/// <param name="Ambiguous">It may be one of several others: a human is asked.</param>
internal sealed record Thing(FindingType Type, People.Role? Role, IReadOnlyList<int> Spots, bool Ambiguous = false)
{
    public override string ToString() => nameof(Thing);
}
