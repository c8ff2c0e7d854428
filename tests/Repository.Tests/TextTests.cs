using System.Text.RegularExpressions;

namespace Pilar.Arena.Repository.Tests;

/// <summary>What must not stand in any file: ways out of the repository, and work left undone.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Binary = [".bin", ".png", ".jpg", ".ico", ".woff2", ".webp", ".gz", ".br"];

    private static readonly string[] WrittenByTools = [".sln", ".lock.json", "package-lock.json"];

    // Each is put together here so that this file does not complain of itself.
    private static readonly string[] ForbiddenPlaces =
        ["../" + "shared", "/work" + "/", "/far" + "m/", "/tmp/" + "research", "/ro" + "ot/", "/home/" + "runner"];

    private static readonly string[] RegistryHosts =
        ["api." + "nuget.org", "registry." + "npmjs", "registry." + "yarnpkg", "deb." + "debian.org", "\"resol" + "ved\": \"http"];

    [Fact]
    public void Nothing_points_out_of_the_repository() => Guard.None(Mentions(ForbiddenPlaces));

    [Fact]
    public void No_registry_is_named() => Guard.None(Mentions(RegistryHosts));

    [Fact]
    public void Projects_include_nothing_from_outside()
    {
        var outside =
            from project in Repository.Files.Where(file => file.EndsWith("proj", StringComparison.Ordinal))
            from Match include in Includes().Matches(Repository.Read(project))
            let path = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, include.Groups["path"].Value.Replace('\\', '/')))
            where include.Groups["path"].Value.Contains("..", StringComparison.Ordinal)
                && !path.StartsWith(Repository.Root + "/", StringComparison.Ordinal)
            select $"{project}: {include.Value}";

        Guard.None(outside);
    }

    [Fact]
    public void What_is_left_to_do_names_its_issue()
    {
        var loose =
            from file in Text
            from line in Repository.Read(file).Split('\n')
            where LooseEnd().IsMatch(line)
            select $"{file}: {line.Trim()}";

        Guard.None(loose);
    }

    [Fact]
    public void Lines_end_as_the_editor_is_told()
    {
        var wrong = Text.Where(file => !WrittenByTools.Any(end => file.EndsWith(end, StringComparison.Ordinal)))
            .Where(file => Repository.Read(file) is var text && (text.Contains('\r', StringComparison.Ordinal) || (text.Length > 0 && text[^1] != '\n')));

        Guard.None(wrong);
    }

    private static IEnumerable<string> Text => Repository.Files.Where(file => !Binary.Contains(Path.GetExtension(file)));

    private static IEnumerable<string> Mentions(string[] forbidden) =>
        from file in Text
        let text = Repository.Read(file)
        from word in forbidden
        where text.Contains(word, StringComparison.OrdinalIgnoreCase)
        select $"{file}: {word}";

    [GeneratedRegex("(Include|Update|Project)=\"(?<path>[^\"$]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Includes();

    // A marker is loose unless an issue's number follows it.
    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b(?!\\s*\\(?#[0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LooseEnd();
}
