using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The meeting of four, led through the phases of a method.</summary>
public abstract class MethodWalk(Chromium chromium) : MeetingOfFour(chromium)
{
    protected const string Box = "Skriv et innlegg";

    /// <summary>The facilitator chooses the method with this key; its name is told to all.</summary>
    protected async Task Choose(string method, string name)
    {
        await Facilitator.Page.GetByLabel("Velg metode for sak S-").SelectOptionAsync(new SelectOptionValue { Value = method });
        await Facilitator.Press("Bruk metoden");
        await Nurse.Sees($"{name} er valgt for sak S-");
    }

    protected async Task Step(string phase)
    {
        await Press("Neste fase");
        await AllAreIn(phase);
    }

    protected async Task End()
    {
        await Press("Avslutt siste fase");
        await Nurse.Sees("Metoden er ferdig.");
    }

    /// <summary>A mandatory phase that has not lasted a minute is left with a reason.</summary>
    protected async Task SkipTo(string phase)
    {
        var reason = Facilitator.Page.GetByLabel("Hvorfor hopper dere over den?");
        if (!await reason.IsVisibleAsync())
        {
            await Facilitator.Page.Locator("arena-method summary", new() { HasText = "Hopp over fasen" }).ClickAsync();
        }

        await reason.FillAsync("Vi har snakket om det.");
        await Facilitator.Page.Locator("arena-method form button.ds-button", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await AllAreIn(phase);
    }

    protected async Task AllAreIn(string phase)
    {
        foreach (var person in Everyone)
        {
            await Assertions.Expect(person.Page.Locator("#metode-fase")).ToHaveTextAsync(phase);
        }
    }

    /// <summary>The facilitator presses what a phase that has just begun does not let them.</summary>
    protected Task Press(string button) => Facilitator.PressInPhase(button);
}
