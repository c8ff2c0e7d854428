using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Figures that are written as one: «3», «12.5», «2–3», «24/7», «F90.0», «1 500», and the words beside them.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct NumberGroup(Words Words, int First, int End)
{
    private const int Longest = 12;
    private const int Asked = 9;

    public string Written => Words.Written(First, End);

    /// <summary>The words and marks before it, nearest first; nothing from the line before.</summary>
    /// <param name="back">One for the nearest.</param>
    public string Before(int back)
    {
        for (var at = First; at > First - back && at >= 0; at--)
        {
            if (at == 0 || Words.IsNewLine(at))
            {
                return "";
            }
        }

        return Words[First - back].Lower;
    }

    /// <summary>The word or mark after it; nothing from the next line.</summary>
    public string After(int ahead)
    {
        for (var at = End; at < End + ahead; at++)
        {
            if (at >= Words.Count || Words.IsNewLine(at))
            {
                return "";
            }
        }

        return Words[End + ahead - 1].Lower;
    }

    /// <summary>The words before it without marks, nearest first.</summary>
    public string WordBefore(int back)
    {
        var left = back;
        for (var at = First - 1; at >= 0 && !Words.IsNewLine(at + 1); at--)
        {
            if (Words[at].Kind != TokenKind.Mark && --left == 0)
            {
                return Words[at].Lower;
            }

            if (Words[at].Kind == TokenKind.Mark && Words[at].Lower is "." or "?" or "!" or ";" && at < First - 1)
            {
                return "";
            }
        }

        return "";
    }

    public bool OpensLine => First == 0 || Words.IsNewLine(First);

    /// <summary>The groups of a text, in its order.</summary>
    public static IEnumerable<NumberGroup> In(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (IsPiece(words, at))
            {
                var group = From(words, at);
                yield return group;
                at = group.End - 1;
            }
        }
    }

    // Figures, and marks that stand close between them; a thousand's space.
    private static NumberGroup From(Words words, int first)
    {
        var end = first + 1;
        while (end - first < Longest && end < words.Count)
        {
            if (words.AreClose(end - 1, end) && IsPiece(words, end))
            {
                end++;
            }
            else if (end + 1 < words.Count && IsJoint(words[end].Lower) && words.AreClose(end - 1, end) && words.AreClose(end, end + 1) && IsPiece(words, end + 1))
            {
                end += 2;
            }
            else if (words[end].Kind == TokenKind.Number && words[end].Length == 3 && words[end - 1].Length <= 3 && words.AreJoined(end - 1, end) && words[first].Kind == TokenKind.Number)
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return new NumberGroup(words, first, end);
    }

    private static bool IsPiece(Words words, int at) => words[at].Kind == TokenKind.Number || (words[at].Kind == TokenKind.Word && words.HasDigits(at));

    private static bool IsJoint(string mark) => mark is "." or "," or ":" or ";" or "/" or "-" or "–" or "—" or "+" or "*" or "·" or "x" or "×";

    /// <summary>«Hvor gammel er jenta? 7. Hvilken klasse?»</summary>
    public bool IsAskedFor()
    {
        for (var back = 1; back <= Asked; back++)
        {
            if (Before(back) is "gammel" or "gamal" or "gamle" or "alder" or "alderen" or "klasse" or "klassen" or "trinn" or "nummer" or "mange")
            {
                return true;
            }
        }

        return false;
    }
}
