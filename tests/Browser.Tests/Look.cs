using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>How somebody looks at the arena: language, colours, and the width of the screen in CSS pixels.</summary>
public sealed record Look(string Locale, bool Dark = false, int Width = Look.Wide)
{
    public const int Height = 800;
    private const int Wide = 1280;

    // The narrowest that WCAG 1.4.10 names.
    private const int Narrow = 320;

    public static Look Desktop { get; } = new("nb-NO");

    public static Look Phone { get; } = new("nb-NO", Width: Narrow);

    public ColorScheme Colours => Dark ? ColorScheme.Dark : ColorScheme.Light;

    /// <summary>Two looks, so that with the other language every two of language, colours and width have met.</summary>
    public static IReadOnlyList<Look> Pairs(string locale) =>
        locale == "nb-NO" ? [new(locale), new(locale, Dark: true, Narrow)] : [new(locale, Width: Narrow), new(locale, Dark: true)];
}
