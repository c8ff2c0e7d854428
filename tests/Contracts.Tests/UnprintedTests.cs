using System.Collections.Immutable;
using System.Reflection;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Tests;

/// <summary>A record prints all that it holds, into a log, a trace or the message of an exception: no contract does when it holds somebody's words.</summary>
public sealed class UnprintedTests
{
    /// <summary>Texts that are a key or a code, or our own: they say where, and nothing of anybody's.</summary>
    private static readonly ImmutableDictionary<Type, string[]> Codes = new Dictionary<Type, string[]>
    {
        [typeof(Refusal)] = [nameof(Refusal.Code)],
        [typeof(IdentifyingPlace)] = [nameof(IdentifyingPlace.Field)],
        [typeof(CasePlace)] = [nameof(CasePlace.Section), nameof(CasePlace.Type)],
        [typeof(CaseTextSection)] = [nameof(CaseTextSection.Key)],
        [typeof(CaseRemark)] = [nameof(CaseRemark.Section)],
        [typeof(CaseRiskRaiser)] = [nameof(CaseRiskRaiser.Kind)],
        [typeof(FindingCount)] = [nameof(FindingCount.Type)],
        [typeof(Draft)] = [nameof(Draft.Place)],
        [typeof(MethodNames)] = [nameof(MethodNames.Nb), nameof(MethodNames.Nn), nameof(MethodNames.En)],
    }.ToImmutableDictionary();

    public static TheoryData<string> Records =>
    [
        .. typeof(Caller).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false, IsValueType: false } && type.GetMethod("<Clone>$") is not null)
            .Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void No_words_are_printed(string name)
    {
        var type = typeof(Caller).Assembly.GetType(name, throwOnError: true)!;
        var codes = Codes.GetValueOrDefault(type, []).Select(code => type.GetProperty(code)!);

        Assert.All(Samples.Of(type), one => Assert.DoesNotContain(
            Samples.Words,
            codes.Select(code => (string)code.GetValue(one)!).Aggregate($"{one}", (printed, code) => printed.Replace(code, "", StringComparison.Ordinal)),
            StringComparison.Ordinal));
    }
}
