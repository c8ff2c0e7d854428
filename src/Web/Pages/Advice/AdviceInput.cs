using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Advice;

public sealed class AdviceInput
{
    public Guid Command { get; set; }

    public Guid Advice { get; set; }

    /// <summary>It is there already, and is changed.</summary>
    public bool Known { get; set; }

    public string? What { get; set; }

    public string? Service { get; set; }

    public string? Time { get; set; }

    public string? Evidence { get; set; }

    public string? Link { get; set; }

    /// <summary>They want to see what the others have written, and go on writing.</summary>
    public bool Look { get; set; }

    /// <summary>A button elsewhere on the page: as <see cref="AnswerInput.Step"/>, or <c>change:{id}</c>.</summary>
    public string? Step { get; set; }

    /// <summary>Which of one's own is to be changed; null when that was not what was pressed.</summary>
    public Guid? ToChange => (Step ?? "").Split(':') is ["change", var id] && Guid.TryParse(id, out var advice) ? advice : null;

    public AnswerInput Answer => new() { Command = Command, Step = Step };

    /// <summary>Words that the writer was asked about and lets stand.</summary>
    public string? Cleared { get; set; }

    public static AdviceInput Of(AdviceItemView? item) => new()
    {
        Command = Guid.NewGuid(),
        Advice = item?.Advice.Value ?? Guid.NewGuid(),
        Known = item is not null,
        What = item?.Text.What,
        Service = $"{item?.Text.Service}",
        Time = $"{item?.Text.Time}",
        Evidence = $"{item?.Text.Evidence}",
        Link = item?.Text.Link,
    };

    public AdviceCommand? Check(Problems problems, Texts texts)
    {
        var what = problems.Text(nameof(What), What, AdviceLimits.WhatLength, texts.T("advice.what.error", ("max", AdviceLimits.WhatLength)));
        var service = problems.Word<AdviceService>(nameof(Service), Service, texts.T("advice.who.error"));
        var time = problems.Word<AdviceTime>(nameof(Time), Time, texts.T("advice.when.error"));
        var evidence = problems.Word<AdviceEvidence>(nameof(Evidence), Evidence, texts.T("advice.ground.error"));
        var link = string.IsNullOrWhiteSpace(Link) ? null : Link.Trim();
        if (link is not null && !KnowledgeSources.Has(link))
        {
            problems.Add(nameof(Link), texts.T("refusal.advice-link"));
            return null;
        }

        if (what is null || service is not { } by || time is not { } when || evidence is not { } ground)
        {
            return null;
        }

        var text = new AdviceText(what, by, when, ground, link);
        return Known ? new EditAdvice(new AdviceId(Advice), text, Asked.Cleared(Cleared)) : new WriteAdvice(new AdviceId(Advice), text, Asked.Cleared(Cleared));
    }
}
