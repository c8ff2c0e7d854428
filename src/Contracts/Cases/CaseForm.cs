using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>The boxes in which a case is written. What is sent or kept has these keys and no others: a key is no place for words.</summary>
public static class CaseForm
{
    public const string KeyQuestion = "keyQuestion";

    /// <summary>In the order of the form, without the key question: first the questions that everybody answers.</summary>
    public static ImmutableArray<string> Boxes { get; } = ["seen", "said", "done", "need", "child", "parents", "family", "adultPatient"];
}
