using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Advice;

public sealed class TakeAlongInput
{
    public Guid Command { get; set; }

    public string? Text { get; set; }

    /// <summary>They want to see what has changed, and go on writing.</summary>
    public bool Look { get; set; }

    /// <summary>A button elsewhere on the page: as <see cref="AnswerInput.Step"/>.</summary>
    public string? Step { get; set; }

    public AnswerInput Answer => new() { Command = Command, Step = Step };

    /// <summary>Words that the writer was asked about and lets stand.</summary>
    public string? Cleared { get; set; }

    /// <summary>Null, and a problem, when it is longer than it may be. Empty takes away what stood there.</summary>
    public TakeAlong? Check(Problems problems, Texts texts)
    {
        var text = Asked.Words(Text);
        if (text.Length <= AdviceLimits.TakenLength)
        {
            return new TakeAlong(text, Asked.Cleared(Cleared));
        }

        problems.Add(nameof(Text), texts.T("taken.error", ("max", AdviceLimits.TakenLength)));
        return null;
    }
}
