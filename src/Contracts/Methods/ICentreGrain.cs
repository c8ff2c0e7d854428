using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Networks;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>
/// One competence centre and the templates it has made. Who coordinates one of its networks changes them, and says by which network they come:
/// the centre asks that network. Key: <c>centre/{id:N}</c>, see <see cref="CentreId.Named"/>.
/// </summary>
[GrainInterfaceType("arena.centre"), Alias("arena.centre")]
public interface ICentreGrain : IGrainWithStringKey
{
    /// <summary>Decides, stores, applies and answers. The same <paramref name="id"/> again gets the first answer.</summary>
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, NetworkId by, CentreCommand command);

    /// <summary>All of its templates, for its coordinators; anybody else gets «not found».</summary>
    [Alias("view"), ResponseTimeout("00:00:05")]
    Task<Reply<CentreView>> View(Caller caller, NetworkId by);

    /// <summary>How the duty gate was answered this year, in the whole arena, for the centre's coordinators; anybody else gets «not found».</summary>
    [Alias("duty-answers"), ResponseTimeout("00:00:10")]
    Task<Reply<DutyTold>> DutyAnswers(Caller caller, NetworkId by);

    /// <summary>Those that are published and not withdrawn. Only for rooms.</summary>
    [Alias("offered"), ResponseTimeout("00:00:01")]
    Task<Reply<OfferedMethods>> Offered(Caller caller);
}
