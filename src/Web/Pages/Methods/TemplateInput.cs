using System.Collections.Immutable;
using System.Globalization;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Methods;

/// <summary>A template as the form has it. Phases are moved, added and left out in the form; nothing of it is stored before it is saved.</summary>
public sealed class TemplateInput
{
    public Guid Command { get; set; }

    /// <summary>The version that is changed.</summary>
    public int From { get; set; }

    public NamesInput? Names { get; set; }

    public string? Purpose { get; set; }

    public List<PhaseInput>? Phases { get; set; }

    /// <summary>Words that were asked about and stand, as <see cref="Asked.Join"/> has them.</summary>
    public string[]? Cleared { get; set; }

    /// <summary>The button: <c>save</c>, <c>add</c>, or <c>up</c>, <c>down</c> or <c>remove</c> with the place of a phase: <c>up-2</c>.</summary>
    public string? Step { get; set; }

    public static TemplateInput Of(TemplateView template) => Of(MethodDraft.Of(template.Latest, template.Purpose), template.Latest.Version);

    public MethodDraft ToDraft() => new(Written(Names), Asked.Words(Purpose), [.. (Phases ?? []).Select(ToDraft)]);

    /// <summary>Does what a button other than «save» does to the form: false when there is nothing to do.</summary>
    public bool Arrange(MethodUse use = MethodUse.Case)
    {
        var phases = Phases ??= [];
        var (what, place) = Parted();
        switch (what)
        {
            case "add" when phases.Count < MethodRules.MostPhases:
                phases.Add(PhaseInput.New(use));
                return true;
            case "up" when place > 0 && place < phases.Count:
                (phases[place - 1], phases[place]) = (phases[place], phases[place - 1]);
                return true;
            case "down" when place >= 0 && place < phases.Count - 1:
                (phases[place], phases[place + 1]) = (phases[place + 1], phases[place]);
                return true;
            case "remove" when place >= 0 && place < phases.Count:
                phases.RemoveAt(place);
                return true;
            default:
                return false;
        }
    }

    private (string What, int Place) Parted() => Step?.Split('-') is [var what, var place] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? (what, number)
        : (Step ?? "", -1);

    private static TemplateInput Of(MethodDraft draft, int from) => new()
    {
        Command = Guid.NewGuid(),
        From = from,
        Names = NamesInput.Of(draft.Names),
        Purpose = draft.Purpose,
        Phases = [.. draft.Phases.Select(PhaseInput.Of)],
    };

    private static PhaseDraft ToDraft(PhaseInput phase) => new(
        Written(phase.Names),
        int.TryParse(phase.Minutes?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0,
        Enum.TryParse<PresenterMode>(phase.Presenter, out var mode) ? mode : PresenterMode.Present,
        (phase.Writes ?? []).Aggregate(RoomRole.None, (roles, who) => roles | PhaseInput.Groups.FirstOrDefault(group => group.Name == who).Roles),
        phase.CaseVisible, phase.Mandatory, phase.Round, phase.Advises, phase.Questions,
        Enum.TryParse<PhaseOrder>(phase.Order, out var order) ? order : PhaseOrder.Together);

    private static MethodNames Written(NamesInput? names) => new(names?.Nb?.Trim() ?? "", names?.Nn?.Trim() ?? "", names?.En?.Trim() ?? "");
}

public sealed class NamesInput
{
    public string? Nb { get; set; }

    public string? Nn { get; set; }

    public string? En { get; set; }

    internal static NamesInput Of(MethodNames names) => new() { Nb = names.Nb, Nn = names.Nn, En = names.En };
}

public sealed class PhaseInput
{
    private const int UsualMinutes = 5;

    /// <summary>Who can be let write, as they are called in the form. An observer never is.</summary>
    public static readonly ImmutableArray<(string Name, RoomRole Roles)> Groups =
    [
        ("leaders", RoomRole.Leaders),
        ("presenter", RoomRole.CasePresenter),
        ("participants", RoomRole.Participant),
        ("mentors", RoomRole.Mentor),
        ("coordinators", RoomRole.CentreCoordinator),
        ("userRepresentatives", RoomRole.UserRepresentative),
    ];

    public NamesInput? Names { get; set; }

    public string? Minutes { get; set; }

    public string? Presenter { get; set; }

    public string[]? Writes { get; set; }

    public string? Order { get; set; }

    public bool CaseVisible { get; set; }

    public bool Mandatory { get; set; }

    public bool Round { get; set; }

    public bool Advises { get; set; }

    public bool Questions { get; set; }

    internal static PhaseInput New(MethodUse use) => Of(new PhaseDraft(
        new MethodNames("", "", ""), UsualMinutes, PresenterMode.Present,
        use == MethodUse.Case ? RoomRole.Leaders | RoomRole.CasePresenter | RoomRole.Participant : RoomRole.Leaders | RoomRole.Participant,
        CaseVisible: use == MethodUse.Case, false, false, false));

    internal static PhaseInput Of(PhaseDraft phase) => new()
    {
        Names = NamesInput.Of(phase.Names),
        Minutes = phase.Minutes.ToString(CultureInfo.InvariantCulture),
        Presenter = $"{phase.Presenter}",
        Writes = [.. Groups.Where(group => (phase.Writers & group.Roles) != RoomRole.None).Select(group => group.Name)],
        Order = $"{phase.Order}",
        CaseVisible = phase.CaseVisible,
        Mandatory = phase.Mandatory,
        Round = phase.Round,
        Advises = phase.Advises,
        Questions = phase.Questions,
    };
}
