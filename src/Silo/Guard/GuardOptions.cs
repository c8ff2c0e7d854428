using System.ComponentModel.DataAnnotations;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Silo.Guard;

/// <summary>What a silo looks through texts with before it stores them: the section <c>Arena:Guard</c>.</summary>
public sealed class GuardOptions
{
    public const string Section = "Arena:Guard";

    /// <summary>The folder of the lists, <c>names.bin</c> and <c>words.bin</c>; beside the program unless it is set. Without them a silo does not start.</summary>
    public string? ListsFolder { get; set; }

    /// <summary>How long one text of a thousand characters may take. One that takes longer is given back to its writer, and not stored.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:02.500")]
    public TimeSpan Limit { get; set; } = GuardLimits.Usual.Look;
}
