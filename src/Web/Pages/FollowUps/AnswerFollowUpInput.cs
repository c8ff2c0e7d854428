using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.FollowUps;

public sealed class AnswerFollowUpInput
{
    public Guid Command { get; set; }

    /// <summary>By the id of each advice, what became of it.</summary>
    public Dictionary<Guid, string?>? Advice { get; set; }

    public string? Help { get; set; }

    public string? Needed { get; set; }

    /// <summary>Words that the writer was asked about and lets stand.</summary>
    public string? Cleared { get; set; }

    public static AnswerFollowUpInput New(FollowUpView view) => new()
    {
        Command = Guid.NewGuid(),
        Advice = view.Outcomes.Length == view.Items.Length ? view.Items.Zip(view.Outcomes).ToDictionary(one => one.First.Advice.Value, one => (string?)$"{one.Second}") : [],
        Help = $"{view.Help}",
        Needed = view.Needed,
    };

    public string? Of(AdviceId advice) => Advice?.GetValueOrDefault(advice.Value);

    public AnswerFollowUp? Check(FollowUpView view, Problems problems, Texts texts)
    {
        var outcomes = view.Items.Index().Select(one => (
            one.Item.Advice,
            Done: problems.Word<AdviceDone>($"Advice-{one.Index}", Of(one.Item.Advice), texts.T("followUp.done.error", ("number", one.Index + 1))))).ToList();
        var help = problems.Word<FollowUpHelp>(nameof(Help), Help, texts.T("followUp.helped.error"));
        return help is { } helped && outcomes.TrueForAll(one => one.Done is not null)
            ? new AnswerFollowUp([.. outcomes.Select(one => new AdviceOutcome(one.Advice, one.Done!.Value))], helped, Asked.Words(Needed), Asked.Cleared(Cleared))
            : null;
    }
}
