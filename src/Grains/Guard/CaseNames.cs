using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;
using Engine = Pilar.Arena.Anonymisation.Redaction.CaseFingerprints;

namespace Pilar.Arena.Grains.Guard;

/// <summary>The names in the cases of a meeting, as the guard weighs them: it can ask whether a word may be one, and read none.</summary>
public sealed class CaseNames
{
    private static readonly char[] BetweenWords = [' ', '-'];

    private readonly ImmutableArray<Engine> _cases;

    private CaseNames(ImmutableArray<Engine> cases) => _cases = cases;

    public static CaseNames None { get; } = new([]);

    public static CaseNames Of(ImmutableArray<CaseFingerprints> cases) => cases.IsEmpty ? None : new([.. cases.Select(Read).OfType<Engine>()]);

    /// <summary>
    /// May a word that looks like a name be one of them? Some twentieth of all other names says yes too, so only what is asked about anyhow is weighed by it, and
    /// only when it is written as a name.
    /// </summary>
    public bool Knows(string written) =>
        !_cases.IsEmpty && written.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries).Any(word => char.IsUpper(word[0]) && _cases.Any(one => one.Knows(word)));

    // Of an older page they may have another shape: then they weigh nothing.
    private static Engine? Read(CaseFingerprints prints) =>
        prints is { Salt.Length: >= Engine.ShortestSalt, Names: [{ Length: 32 } bits] } ? Engine.FromBits(prints.Salt, bits) : null;
}
