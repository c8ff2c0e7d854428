using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Advice;

public sealed class AnswerInput
{
    public Guid Command { get; set; }

    /// <summary>What the page showed, when the presenter confirms it.</summary>
    public int Revision { get; set; }

    public bool Understood { get; set; }

    /// <summary>Which button: <c>confirm</c>, <c>duty-on</c>, <c>duty-off</c>, <c>withdraw:{id}</c>, or a mark as <c>Useful:{id}</c>.</summary>
    public string? Step { get; set; }

    /// <summary>Each button of a page gives a command of its own, and pressed twice the same one.</summary>
    public CommandId Id => Chosen.Id(Command, Step);

    /// <summary>Null for what no button of ours says.</summary>
    public (AdviceCommand Command, string Done)? ToCommand() => (Step ?? "").Split(':') switch
    {
        ["confirm"] => (new ConfirmAdvice(Revision), "adviceConfirmed"),
        ["duty-on"] => (new RemindOfDuty(true), "adviceDuty"),
        ["duty-off"] => (new RemindOfDuty(false), "adviceDuty"),
        ["withdraw", var id] when Guid.TryParse(id, out var advice) => (new WithdrawAdvice(new AdviceId(advice)), "adviceWithdrawn"),
        [var word, var id] when Enum.TryParse<AdviceMark>(word, out var mark) && Guid.TryParse(id, out var advice) =>
            (new MarkAdvice(new AdviceId(advice), mark, Revision), "adviceMarked"),
        _ => null,
    };
}
