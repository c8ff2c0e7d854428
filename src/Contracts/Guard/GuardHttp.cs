using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Guard;

/// <summary><c>POST /vern</c> → 200 <see cref="WordsFoundBody"/>: what would be found in a text that stands in a form of a page. Nothing of it is kept.</summary>
/// <param name="Room">The room that it is said in, whose people may be named; null for none.</param>
/// <param name="OfCase">As in <see cref="IWordsGrain.Screen"/>.</param>
/// <param name="Case">The case that it is said of, whose names weigh; null for none, or one that is not known.</param>
/// <param name="Minutes">The meeting in whose minutes it is written; null for none.</param>
public sealed record WordsBody(string Text, RoomId? Room = null, bool OfCase = false, CaseId? Case = null, RoomId? Minutes = null)
{
    public override string ToString() => nameof(WordsBody);
}

public sealed record WordsFoundBody(ImmutableArray<IdentifyingPlace> Places);

/// <summary>How much is looked through at once.</summary>
public static class GuardWords
{
    /// <summary>More than any field of a page takes.</summary>
    public const int MostLetters = 10_000;
}
