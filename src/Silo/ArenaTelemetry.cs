using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pilar.Arena.Grains;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo;

/// <summary>
/// Sends metrics and traces to a collector, when there is one: the standard <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names it, and
/// the other <c>OTEL_*</c> settings count too. Logs stay with whoever supervises the process. Without it nothing listens and nothing is measured.
/// </summary>
public static class ArenaTelemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Orleans' and ASP.NET Core's own say which method was called and how long it took, never with what.
    private static readonly string[] Meters =
        [GrainMeter.Name, LogMeter.Name, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    private static readonly string[] Traces =
        [GrainMeter.Name, "Microsoft.Orleans.Application", "Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server"];

    /// <param name="builder">The host.</param>
    /// <param name="service">What this process is called, unless <c>OTEL_SERVICE_NAME</c> says otherwise.</param>
    /// <param name="meters">Its own, besides those that all have.</param>
    public static void AddArenaTelemetry(this IHostApplicationBuilder builder, string service, params string[] meters)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Collector]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.Clear().AddService(service).AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter([.. Meters, .. meters]).AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(Traces).AddOtlpExporter());
    }
}
