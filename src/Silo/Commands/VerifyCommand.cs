using Pilar.Arena.Silo.Storage.Audit;

namespace Pilar.Arena.Silo.Commands;

/// <summary>Looks for what was done to the log behind the arena's back. It may run beside the servers.</summary>
internal sealed class VerifyCommand : IArenaCommand
{
    // Enough to see what happened; the last line counts them all.
    private const int MostLines = 1_000;

    public string Name => "verify";

    public string Usage => "";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var lines = new List<string>();
        var totals = await context.Service<LogAudit>().Run(
            finding =>
            {
                if (lines.Count < MostLines)
                {
                    lines.Add(AuditWords.Line(finding));
                }
            },
            cancellation);
        foreach (var line in lines)
        {
            await context.Say(line);
        }

        await context.Say(AuditWords.Summary(totals));
        return totals.Findings == 0 ? 0 : 1;
    }
}
