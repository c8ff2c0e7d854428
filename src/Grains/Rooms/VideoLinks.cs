using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What may be the address of a video room. Who could be named in it, the guard looks for.</summary>
internal static class VideoLinks
{
    /// <param name="link">Without space around it.</param>
    public static Refusal? Refuse(string link) => link switch
    {
        { Length: > RoomLimits.VideoLinkLength } => RoomRefusals.VideoLinkTooLong,
        _ when !link.All(IsOfAddress) || !Uri.TryCreate(link, UriKind.Absolute, out _) => RoomRefusals.VideoLinkInvalid,
        _ when new Uri(link) is var address && (address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0 || !IsNamed(address)) => RoomRefusals.VideoLinkInvalid,
        _ => LinkWords.Of(link) is null ? RoomRefusals.VideoLinkInvalid : null,
    };

    // As browsers copy it: no letter that looks like another, and no slash that leans the other way.
    private static bool IsOfAddress(char letter) => letter is > ' ' and < '\x7f' and not ('\\' or '"' or '<' or '>' or '`' or '{' or '}' or '|' or '^');

    // Of letters, under a domain: no machine that is called by its number, whichever way that is written.
    private static bool IsNamed(Uri address) =>
        address.HostNameType == UriHostNameType.Dns
        && address.OriginalString.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && LinkWords.HostOf(address.OriginalString).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
        && address.Host.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length > 0)
        && (labels[^1].All(char.IsAsciiLetter) || labels[^1].StartsWith("xn--", StringComparison.OrdinalIgnoreCase));
}
