namespace Pilar.Arena.Tooling;

/// <summary>Words that nobody else's test has. Letters alone: figures may be taken for somebody's number, and a text that holds one is not stored.</summary>
public static class NewWord
{
    public static string Of(string beginning) => beginning + string.Concat($"{Guid.NewGuid():N}".Select(digit => (char)('a' + Convert.ToInt32($"{digit}", 16))));
}
