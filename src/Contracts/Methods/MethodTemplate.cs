using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>A name in the three written languages of the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.method.names")]
public sealed record MethodNames(
    [property: Id(0)] string Nb,
    [property: Id(1)] string Nn,
    [property: Id(2)] string En)
{
    public string In(Language language) => language switch
    {
        Language.Nn => Nn,
        Language.En => En,
        _ => Nb,
    };

    /// <summary>Without spaces around them; the bokmål one where there is no English one.</summary>
    public MethodNames Filled() => new(Nb.Trim(), Nn.Trim(), string.IsNullOrWhiteSpace(En) ? Nb.Trim() : En.Trim());

    /// <summary>As somebody would have written them: an English one only when it is another.</summary>
    public MethodNames AsWritten() => this with { En = En == Nb ? "" : En };
}

/// <summary>
/// A way to talk through a case, in phases. Where each comes from stands beside it in <c>methods.json</c>. A run takes the whole of it
/// along, so that a template that is changed later changes no meeting that has begun.
/// </summary>
/// <param name="Key">Its name in code and data, never shown: «CrossSector60».</param>
/// <param name="Version">Counts from 1.</param>
/// <param name="Minutes">Of all phases together.</param>
/// <param name="Phases">In order; at least one.</param>
[GenerateSerializer, Immutable, Alias("arena.method.template")]
public sealed record MethodTemplate(
    [property: Id(0)] string Key,
    [property: Id(1)] int Version,
    [property: Id(2)] MethodNames Names,
    [property: Id(3)] MethodUse Use,
    [property: Id(4)] int Minutes,
    [property: Id(5)] ImmutableArray<MethodPhase> Phases)
{
    public override string ToString() => nameof(MethodTemplate);

    /// <summary>In some phase it matters who is of the hub.</summary>
    [JsonIgnore]
    public bool AsksOfHub => Phases.Any(phase => phase.Order is PhaseOrder.HubAlone or PhaseOrder.SpokesFirst);
}

/// <summary>One step of a method: for how long, who writes, and whether the text of the case is on the screens.</summary>
/// <param name="MinMinutes">A mandatory phase that is left sooner than this has been skipped.</param>
/// <param name="Presenter">What the presenter does.</param>
/// <param name="Writers">The roles that may write. <see cref="RoomRole.CasePresenter"/> is the presenter of this case and nobody else.</param>
/// <param name="Mandatory">To skip it wants a reason.</param>
/// <param name="Round">Those who take part speak in turn, and may pass.</param>
/// <param name="Advises">Its writers may write advice, from here on.</param>
/// <param name="Questions">All but observers may put a question in the queue, and vote, also when they may not write otherwise.</param>
/// <param name="Order">Who comes first in it.</param>
[GenerateSerializer, Immutable, Alias("arena.method.phase")]
public sealed record MethodPhase(
    [property: Id(0)] string Key,
    [property: Id(1)] MethodNames Names,
    [property: Id(2)] int Minutes,
    [property: Id(3)] int MinMinutes,
    [property: Id(4)] PresenterMode Presenter,
    [property: Id(5)] RoomRole Writers,
    [property: Id(6)] bool CaseVisible,
    [property: Id(7)] bool Mandatory,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Round = false,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Advises = false,
    [property: Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Questions = false,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PhaseOrder Order = PhaseOrder.Together)
{
    public override string ToString() => nameof(MethodPhase);

    /// <summary>The user perspective has its turn, and the presenter listens to it. It is held also when nobody represents the users: those who lead ask the others.</summary>
    [JsonIgnore]
    public bool HearsUsers => Presenter == PresenterMode.Listens && Writers.HasFlag(RoomRole.UserRepresentative);

    /// <summary>Some come after the others in it, when somebody who leads lets them in.</summary>
    [JsonIgnore]
    public bool HasTwoParts => Order is PhaseOrder.SpokesFirst or PhaseOrder.UsersFirst;

    /// <summary>The one rule for who may write in a phase. A run asks it (<see cref="MethodRun.LetsWrite"/>), and with it the room, its pages and the form without script.</summary>
    /// <param name="roles">Of the person, in this room; where hub and spokes are asked apart, of whoever is so by their roles.</param>
    /// <param name="presents">They are the presenter of the case that is talked of.</param>
    /// <param name="curtainLifted">The presenter has said that they will not sit behind the curtain.</param>
    public bool LetsWrite(RoomRole roles, bool presents, bool curtainLifted) => LetsWrite(Seat.Of(roles, null), presents, curtainLifted);

    /// <summary>The same of somebody who may have been marked, when all who write in it have been let in.</summary>
    public bool LetsWrite(Seat seat, bool presents, bool curtainLifted) => presents
        ? Presenter == PresenterMode.Listens ? curtainLifted : Lets((seat.Roles & RoomRole.Leaders) | RoomRole.CasePresenter)
        : Lets(Order is PhaseOrder.HubAlone or PhaseOrder.SpokesFirst ? seat.AsHubOrSpoke : seat.AsPanel);

    /// <summary>Whoever may write may ask; in a phase for questions all may, but the presenter behind the curtain and those who only observe.</summary>
    public bool LetsAsk(Seat seat, bool presents, bool curtainLifted) => LetsWrite(seat, presents, curtainLifted)
        || (Questions && !(presents && Presenter == PresenterMode.Listens && !curtainLifted) && (seat.Roles & RoomRole.InCases & ~RoomRole.Observer) != RoomRole.None);

    /// <summary>They are of its second part. Those who lead wait for nobody, for they say whose turn it is; and the presenter's turn is another question.</summary>
    public bool ComesAfter(Seat seat, bool presents) => !presents && (seat.Roles & RoomRole.Leaders) == RoomRole.None && Order switch
    {
        PhaseOrder.SpokesFirst => seat.OfHub,
        PhaseOrder.UsersFirst => !seat.Roles.HasFlag(RoomRole.UserRepresentative),
        _ => false,
    };

    private bool Lets(RoomRole roles) => (Writers & roles) != RoomRole.None;
}
