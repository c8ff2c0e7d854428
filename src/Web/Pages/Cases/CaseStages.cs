using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Web.Pages.Cases;

internal static class CaseStages
{
    /// <summary>
    /// Its presenter may write on: what is with a reviewer stays as it is, and so does what the room has, until somebody has stopped it. The case itself refuses the same.
    /// </summary>
    public static bool IsWritable(this CaseFile file) => file.Standing == CaseStanding.Presenter && file.Stage switch
    {
        CaseStage.Begun or CaseStage.MachineAnonymised or CaseStage.Frozen => true,
        CaseStage.Approved => !file.TakenByRoom,
        _ => false,
    };
}
