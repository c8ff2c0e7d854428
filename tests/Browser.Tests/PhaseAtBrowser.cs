namespace Pilar.Arena.Browser.Tests;

/// <summary>Whoever leads goes on with what a phase that has just begun does not let them.</summary>
internal static class PhaseAtBrowser
{
    // By the server's clock, as the page knows it: a phase that has just begun is not stepped out of.
    private const string Settled = """
        () => {
          const { store } = document.querySelector('arena-method');
          const changed = [...store.view.cases, ...store.view.agenda].flatMap(({ method }) => [method?.enteredAt, method?.opened?.at]).filter(at => at != null).map(at => Date.parse(at));
          return changed.length > 0 && store.now() - Math.max(...changed) > 2100;
        }
        """;

    public static async Task PressInPhase(this PersonAtBrowser leader, string button)
    {
        await leader.Page.WaitForFunctionAsync(Settled);
        await leader.Press(button);
    }
}
