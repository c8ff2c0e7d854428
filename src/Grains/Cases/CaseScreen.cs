using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Grains.Cases;

/// <summary>
/// Looks through what a presenter sends, with the engine that the writer's browser has used: nobody's browser is trusted to have done so.
/// It works beside the grain's turn, and says nothing rather than something half-done.
/// </summary>
internal sealed partial class CaseScreen(Func<Screener> engine, TimeProvider clock, ILogger<CaseScreen> logger)
{
    /// <summary>What the engine looks at before anybody sends something: each kind of rule has met something then, and is compiled.</summary>
    internal const string First =
        """
        Kari Nordmann, 9 år, født 3. april 2011, går i 5. klasse på Egge skole og bor i Storgata 4, 7715 Steinkjer. Faren er fisker fra Polen. Ring 990 00 000
        eller skriv til post@elvestrand.example.

        Ho heiter Ola og er tolv år gamal. [Barn 1] seier at det var verst i jula. Mora hans er ordførar, og dei er dei einaste i bygda som snakkar somali.
        """;

    /// <summary>Of a whole case, which is many messages long: somebody waits for it once, and a busy machine is no reason to refuse it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>The places of what is certain and direct; null when it could not be looked through: then nothing may be stored.</summary>
    public async Task<ImmutableArray<CasePlace>?> Look(IEnumerable<CaseTextSection> texts)
    {
        try
        {
            return await Task.Run(() => LookNow(engine(), texts)).WaitAsync(Limit, clock);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Only what kind of fault it was: some carry the text.
            LogNotScreened(fault.GetType().Name);
            return null;
        }
    }

    /// <summary>Everything in it that somebody will read.</summary>
    public static IEnumerable<CaseTextSection> TextsOf(SendCaseText send) =>
    [
        .. send.Text.Sections.IsDefault ? [] : send.Text.Sections,
        send.Text.KeyQuestion,
        .. send.Kept.IsDefault ? [] : send.Kept.SelectMany((kept, place) => new CaseTextSection[] { new($"kept/{place}", kept.Form, kept.Reason) }),
        .. send.Findings.Raisers.IsDefault ? [] : send.Findings.Raisers.Select((raiser, place) => new CaseTextSection($"raisers/{place}", "", raiser.Form)),
    ];

    private static ImmutableArray<CasePlace> LookNow(Screener engine, IEnumerable<CaseTextSection> texts) =>
    [
        .. from section in texts
           from text in new[] { (section.Key, Words: section.Text), (Key: $"{section.Key}/heading", Words: section.Heading) }
           where text.Words.Length > 0
           from finding in engine.Screen(text.Words)
           where finding is { IsDirect: true, Certainty: Certainty.Certain }
           select new CasePlace(text.Key, finding.Start, finding.Length, JsonNamingPolicy.CamelCase.ConvertName($"{finding.Type}")),
    ];

    [LoggerMessage(Level = LogLevel.Error, Message = "A case could not be looked through and is not stored: {Code}")]
    private partial void LogNotScreened(string code);
}
