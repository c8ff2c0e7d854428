using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What the second reading knows of one token.</summary>
/// <param name="Seen">What the tagger sees of it.</param>
/// <param name="Found">What the first reading took it for: nought for nothing, else the kind and how sure it was.</param>
/// <param name="Why">The first reading's reason, and whether the finding begins here.</param>
/// <param name="Names">How likely the tagger thinks a person, with and without capitals, as steps.</param>
/// <param name="Places">The same for a place and a house.</param>
/// <param name="Elsewhere">What the same word is in the rest of the text, as bits.</param>
/// <param name="Make">Whether lists have it, whether it is made as words are, whether it is a slip, whether it may stand, as bits.</param>
/// <param name="Text">What the whole text is like: how much was found, how long it is.</param>
internal readonly record struct Clue(Observation Seen, uint Found, uint Why, uint Names, uint Places, uint Elsewhere, uint Make, uint Text)
{
    // Where it lies: it is asked for its parts again and again.
    public readonly Observation Seen = Seen;

    /// <summary>Before the beginning and after the end of a sentence.</summary>
    public static ref readonly Clue Edge => ref _edge;

    private static readonly Clue _edge = new(Observation.Edge, 99, 0, 0, 0, 0, 0, 0);

    /// <summary>The same for what is alike in all of it.</summary>
    public ulong Hash => Observation.Mixed(Observation.Mixed(Observation.Mixed(Observation.Mixed(Seen.Hash, Found, Why), Names, Places), Elsewhere, Make), Text, 1);
}
