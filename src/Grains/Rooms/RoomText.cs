using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What may stand in a text that people write: its length, and the characters that would deceive or break.</summary>
internal static class RoomText
{
    public static string Clean(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    public static Refusal? RefuseTitle(string title) => title.Trim() switch
    {
        "" => RoomRefusals.TitleEmpty,
        { Length: > RoomLimits.TitleLength } => RoomRefusals.TitleTooLong,
        var line when line.Any(char.IsControl) || line.Any(TurnsText) || !IsWhole(line) => RoomRefusals.TextInvalid,
        _ => null,
    };

    public static Refusal? RefuseText(string text, int most = RoomLimits.ContributionLength) => Clean(text) switch
    {
        { } words when string.IsNullOrWhiteSpace(words) => RoomRefusals.TextEmpty,
        { } words => RefuseLong(words, most, RoomRefusals.TextTooLong),
    };

    public static Refusal? RefuseReason(string reason) => string.IsNullOrWhiteSpace(reason)
        ? RoomRefusals.ReasonEmpty
        : RefuseLong(Clean(reason), RoomLimits.ReasonLength, RoomRefusals.ReasonTooLong);

    /// <summary>May be empty: no conclusion, on purpose.</summary>
    public static Refusal? RefuseConclusion(string conclusion) =>
        RefuseLong(Clean(conclusion), RoomLimits.ConclusionLength, RoomRefusals.TextTooLong);

    private static Refusal? RefuseLong(string text, int most, Refusal tooLong)
    {
        if (text.Length > most)
        {
            return tooLong;
        }

        return text.Any(IsForbidden) || !IsWhole(text) ? RoomRefusals.TextInvalid : null;
    }

    private static bool IsForbidden(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');

    // Characters that make a line read otherwise than it is written.
    private static bool TurnsText(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Half a character cannot be stored: it would come back as another.
    private static bool IsWhole(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsSurrogate(text[place]) && (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[++place])))
            {
                return false;
            }
        }

        return true;
    }
}
