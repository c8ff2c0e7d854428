namespace Pilar.Arena.Anonymisation;

/// <summary>What is known about a text's words from elsewhere: from the rest of the case, or from the room it is said in.</summary>
/// <param name="IsNamed">
/// Is this the name of somebody in the case? Then it is a person wherever it stands and however it is written, in lower case as well.
/// </param>
/// <param name="IsAllowed">
/// Is this the name of somebody who is in the room, or a word of which the writer has said that it is no name? Then it is no person, unless <paramref name="IsNamed"/> says so.
/// </param>
/// <remarks>Both are asked with each of <see cref="Text.Forms.Of"/>: one word of a name, folded, with and without its genitive.</remarks>
public sealed record ScreeningContext(Func<string, bool> IsNamed, Func<string, bool> IsAllowed)
{
    /// <summary>Is this, as it is written, perhaps the name of somebody in the case? Then what is taken for a person is asked about at least.</summary>
    public Func<string, bool> MayBeNamed { get; init; } = _ => false;

    /// <summary>Is it a piece of a text from which what tells was taken already? Then nothing in it is surer than the first reading has it.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Is a case open where it is said? Then a month or an age that is said at large may be of whom the case is about.</summary>
    public bool IsOfCase { get; init; }

    /// <summary>Nothing is known.</summary>
    public static ScreeningContext None { get; } = new(_ => false, _ => false);
}
