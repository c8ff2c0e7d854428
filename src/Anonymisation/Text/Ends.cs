namespace Pilar.Arena.Anonymisation.Text;

/// <summary>How a word begins and ends, letter by letter, whatever language the machine speaks.</summary>
internal static class Ends
{
    public static bool EndsWithAny(this string word, string[] ends)
    {
        foreach (var end in ends)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool StartsWithAny(this string word, string[] starts)
    {
        foreach (var start in starts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
