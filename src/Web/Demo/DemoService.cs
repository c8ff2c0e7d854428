using Microsoft.Extensions.Options;

namespace Pilar.Arena.Web.Demo;

/// <summary>Fills the arena beside the running site: the front page never waits for it.</summary>
internal sealed partial class DemoService(
    DemoFiller filler,
    DemoAudience audience,
    IOptions<DemoOptions> options,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    ILogger<DemoService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!environment.IsDevelopment() || !options.Value.Fill)
        {
            return;
        }

        try
        {
            await Started(stoppingToken);
            await filler.Fill(stoppingToken);
            await audience.Attend(filler.LiveMeetings(), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; a filling that was cut short goes on at the next start.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A demo that fails must not take the site down with it.
            LogFailed(fault);
        }
    }

    // The grains are there when everything has started.
    private async Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo could not be filled or kept alive")]
    private partial void LogFailed(Exception fault);
}
