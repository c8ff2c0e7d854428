namespace Pilar.Arena.Web.Pages;

/// <summary>Where to go afterwards: only ever a place on this site.</summary>
public static class LocalUrl
{
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && !url.Any(char.IsControl)
        && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal);

    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";
}
