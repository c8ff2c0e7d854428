namespace Pilar.Arena.Web.SignIn;

/// <summary>Where somebody wanted to go, when that is a page of ours; otherwise the start page.</summary>
public static class LocalAddress
{
    public const string Start = "/";

    /// <summary>One slash and then something that no browser reads as another host. A backslash is a slash to browsers; control characters vanish.</summary>
    public static string Or(string? address) =>
        address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && !address.Any(char.IsControl) ? address : Start;
}
