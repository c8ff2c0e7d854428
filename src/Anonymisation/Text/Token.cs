namespace Pilar.Arena.Anonymisation.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, also with digits among them: «8B», «B2».</summary>
    Word,

    /// <summary>Digits alone.</summary>
    Number,

    /// <summary>One character of anything else.</summary>
    Mark,
}

/// <summary>A piece of the text: where it stands, in UTF-16 units, and what it is in lower case.</summary>
public readonly record struct Token(int Start, int Length, TokenKind Kind, string Lower, bool StartsSentence, bool Caseless)
{
    public int End => Start + Length;
}
