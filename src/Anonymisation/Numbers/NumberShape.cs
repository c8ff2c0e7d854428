using System.Globalization;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>What the figures of a group are like by themselves.</summary>
internal sealed record NumberShape(string Start, string Digits, int Letters, string Tail, string Marks, int? First, int? Second)
{
    public int DigitCount => Digits.Length;

    /// <summary>Figures alone, perhaps with the space of a thousand.</summary>
    public bool IsPlain => Letters == 0 && Marks.Length == 0;

    public bool IsLettered => Letters > 0;

    /// <summary>«36mg»: the letters end it.</summary>
    public bool LettersLast => Tail.Length > 0 && Tail.Length == Letters && char.IsAsciiDigit(Start[0]);

    public bool IsSlash => Marks.Contains('/');

    public bool IsColon => Marks.Contains(':') && Marks.Length == 1;

    public bool IsRange => Marks is "-" or "–" or "—" && Letters == 0;

    /// <summary>«1.1», «2.3.1».</summary>
    public bool IsSection => Letters == 0 && Marks.Length is 1 or 2 && Marks.Replace(".", "", StringComparison.Ordinal).Length == 0;

    public bool IsThousands => Letters == 0 && Start.Contains(' ');

    /// <summary>«06:30», «14.15», «0930–1100».</summary>
    public bool IsClock => Letters == 0 && First is >= 0 and <= 24 && Second is >= 0 and <= 59 && Marks.Length > 0 && Marks[0] is '.' or ':' && Digits.Length is 3 or 4 or 7 or 8;

    /// <summary>«4-2», «9A-4», «13-10».</summary>
    public bool IsParagraph => Digits.Length is >= 2 and <= 4 && Marks is "-" or "–" && Letters <= 1;

    /// <summary>A diagnosis: «F90.0», «Z62», «HA61», «6A05.2».</summary>
    public bool IsDiagnosis { get; } = IsLikeDiagnosis(Start);

    public bool IsLanguageLevel => Start is "a1" or "a2" or "b1" or "b2" or "c1" or "c2";

    /// <summary>«G3P1».</summary>
    public bool IsObstetric => Start.Length is 4 or 5 && Start[0] == 'g' && Start.Contains('p') && Letters == 2;

    /// <summary>«20+10», «1x3».</summary>
    public bool IsDoses => (Marks.Contains('+') && Letters == 0) || (Start.Contains('x') && Letters == 1 && Digits.Length <= 4);

    /// <summary>«24/7», «50/50», «70/30», «7/7», «5:1»: no day of any month.</summary>
    public bool IsRatio => Letters == 0 && Marks is "/" or ":" && Digits.Length <= 6 && First is { } one && Second is { } other && (Start is "24/7" or "7/7" || other > 12 || one > 31 || (Marks is ":" && Digits.Length < 3));

    public static NumberShape Of(string written)
    {
        var lower = written.ToLowerInvariant();
        var digits = string.Concat(lower.Where(char.IsAsciiDigit));
        var letters = lower.Count(char.IsLetter) - lower.Count(letter => letter is '×');
        var tail = lower[(lower.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1)..];
        var marks = string.Concat(lower.Where(mark => !char.IsLetterOrDigit(mark) && !char.IsWhiteSpace(mark)));
        var numbers = lower.Split([.. marks, 'x'], StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        return new NumberShape(lower, digits, letters, tail, marks, numbers.Count > 0 ? numbers[0] : null, numbers.Count > 1 ? numbers[1] : null);
    }

    private static int? Number(string part) => int.TryParse(part.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsLikeDiagnosis(string lower)
    {
        var dot = lower.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? lower : lower[..dot];
        var rest = dot < 0 ? "" : lower[(dot + 1)..];
        var tenth = head.Length == 3 && char.IsAsciiLetter(head[0]) && char.IsAsciiDigit(head[1]) && char.IsAsciiDigit(head[2]);
        var eleventh = head.Length == 4 && char.IsAsciiLetterOrDigit(head[0]) && char.IsAsciiLetter(head[1]) && char.IsAsciiDigit(head[2]) && char.IsAsciiLetterOrDigit(head[3]);
        return (tenth || eleventh) && rest.Length <= 3 && rest.All(char.IsAsciiLetterOrDigit);
    }
}
