using System.Xml.Linq;

namespace Pilar.Arena.Repository.Tests.Architecture;

/// <summary>Dependencies point one way: Anonymisation and Contracts ← Grains ← Silo, Contracts ← Web, and Web → Silo for the one process.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Anonymisation"] = ["Anonymisation.Rules"],
        ["Anonymisation.Browser"] = ["Anonymisation"],
        ["Anonymisation.Rules"] = [],
        ["Contracts"] = [],
        ["Grains"] = ["Anonymisation", "Contracts"],
        ["Silo"] = ["Grains"],
        ["Web"] = ["Contracts", "Silo"],
    };

    [Fact]
    public void Projects_refer_one_way()
    {
        var wrong =
            from project in Sources()
            from reference in References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
            where !Allowed.GetValueOrDefault(Name(project), []).Contains(reference)
            select $"{Name(project)} → {reference}";

        Guard.None(wrong);
    }

    [Fact]
    public void Every_project_has_its_place() => Assert.Equal(Allowed.Keys.Order(), Sources().Select(Name).Order());

    [Fact]
    public void Contracts_need_nothing_but_the_Orleans_sdk() =>
        Assert.Equal(["Microsoft.Orleans.Sdk"], References("src/Contracts/Contracts.csproj", "PackageReference"));

    [Fact]
    public void Every_project_locks_its_packages()
    {
        var unlocked = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => $"{Path.GetDirectoryName(file)}/packages.lock.json")
            .Except(Repository.Files);

        Guard.None(unlocked);
    }

    private static IEnumerable<string> Sources() =>
        Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal));

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
}
