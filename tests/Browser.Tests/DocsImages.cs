using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The pictures in <c>docs/images</c>, taken where a test has come to what they show: <c>ARENA_IMAGES=1 ./test Browser</c>.</summary>
internal static class DocsImages
{
    /// <summary>Of a part of the page, or of all of it. Nothing, when nobody has asked for pictures.</summary>
    public static async Task Take(IPage page, string name, ILocator? part = null)
    {
        if (Environment.GetEnvironmentVariable("ARENA_IMAGES") is not { Length: > 0 })
        {
            return;
        }

        var file = Path.Combine(Folder(), $"{name}.png");
        await (part is null
            ? page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled })
            : part.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled }));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "images"));
}
