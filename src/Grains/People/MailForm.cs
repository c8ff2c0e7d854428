namespace Pilar.Arena.Grains.People;

/// <summary>What an e-mail address looks like that mail is sent to: plain letters, one sign between, a name with a dot behind it. A place for nothing else.</summary>
internal static class MailForm
{
    private const int Longest = 254;
    private const int LongestLocal = 64;

    /// <summary>Empty is one: none.</summary>
    public static bool Is(string address) => address.Length == 0 || (address.Length <= Longest && address.Split('@') is [var local, var host] && IsLocal(local) && IsHost(host));

    private static bool IsLocal(string local) => local.Length is > 0 and <= LongestLocal && local.Split('.').All(part => part.Length > 0 && part.All(IsLocal));

    private static bool IsHost(string host) =>
        host.Split('.') is { Length: > 1 } parts && parts.All(part => part.Length is > 0 and < 64 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));

    private static bool IsLocal(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '+';
}
