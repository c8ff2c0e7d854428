using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.Harm;

/// <summary>
/// Every process is replaced in turn, in good order, while the others go on: by this build; and with another build at hand,
/// which the cluster was started with, to this one, back, and to this one again.
/// </summary>
internal static class UpgradeFault
{
    public static async Task<string> Roll(Stage stage, Meeting meeting, Random chance)
    {
        string[] builds = stage.Other is { } other ? [Product.Root, other, Product.Root] : [Product.Root];
        foreach (var build in builds)
        {
            foreach (var member in stage.Cluster.Members)
            {
                member.Build = build;
                await stage.Cluster.Renew(member);
            }
        }

        return stage.Other is null ? "the same build" : "to this build, back, and again";
    }
}
