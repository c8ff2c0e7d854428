using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What the writer's page believes of the engine's types is so.</summary>
public sealed partial class BrowserTypesTests
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Root(), "src", "Web", "client", "src", "cases", "redaction.ts"));

    public static TheoryData<Type> Records =>
        [typeof(CaseSource), typeof(CaseField), typeof(Resolution), typeof(Mention), typeof(RedactedCase), typeof(Mark), typeof(Entity), typeof(IdentityQuestion), typeof(ResidualRisk), typeof(RiskRaiser)];

    [Theory, MemberData(nameof(Records))]
    public void A_record_has_the_members_that_the_engine_writes(Type record)
    {
        var body = Regex.Match(Script, $@"export interface {record.Name} \{{(?<body>[^}}]*)\}}", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["body"].Value;

        // What C# works out from the others is a member only where it is written.
        var worked = record.GetProperties().Where(property => !property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null).Select(property => property.Name);
        var written = record.GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!).Concat(worked).Select(JsonNamingPolicy.CamelCase.ConvertName);

        Assert.Equal(written, Members().Matches(body).Select(member => member.Groups["name"].Value));
    }

    [Theory]
    [InlineData(typeof(FindingType), "export type FindingType =")]
    [InlineData(typeof(Reason), "export type Reason =")]
    [InlineData(typeof(MarkState), "export type MarkState =")]
    [InlineData(typeof(RaiserKind), "export type RaiserKind =")]
    [InlineData(typeof(ResolutionKind), "export type ResolutionKind =")]
    [InlineData(typeof(Certainty), "readonly certainty:")]
    [InlineData(typeof(RiskLevel), "readonly level:")]
    public void A_word_is_one_of_those_that_the_engine_has(Type words, string place)
    {
        var from = Script.IndexOf(place, StringComparison.Ordinal);
        var union = Script[from..Script.IndexOf(';', from)];

        Assert.Equal(Enum.GetNames(words).Select(JsonNamingPolicy.CamelCase.ConvertName), Words().Matches(union).Select(word => word.Groups["word"].Value));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pilar.Arena.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"readonly (?<name>\w+)\??:", RegexOptions.None, 1000)]
    private static partial Regex Members();

    [GeneratedRegex("'(?<word>\\w+)'", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
