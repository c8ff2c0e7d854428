namespace Pilar.Arena.Contracts.Advice;

/// <summary>Who could do it: a closed list of services, so that no person is named.</summary>
public enum AdviceService
{
    /// <summary>The one that asked.</summary>
    Own,
    School,
    Kindergarten,

    /// <summary>Health station and school health service.</summary>
    HealthStation,

    /// <summary>The pedagogical-psychological service.</summary>
    EducationalPsychology,
    ChildWelfare,
    GeneralPractitioner,

    /// <summary>Mental health care for children and young people.</summary>
    ChildPsychiatry,

    /// <summary>Habilitation and other specialist health care.</summary>
    SpecialistHealth,
    FamilyCounselling,
    LabourAndWelfare,
    Police,
    UserOrganisation,
    Several,
    Other,
}

/// <summary>When: never a date, which could tell of whom it is said.</summary>
public enum AdviceTime
{
    AtOnce,
    ThisWeek,
    ThisMonth,
    Later,
    WhenNeeded,
}

/// <summary>What an advice is built on.</summary>
public enum AdviceEvidence
{
    Research,
    Experience,

    /// <summary>What users have lived and told.</summary>
    UserKnowledge,
}

/// <summary>What the presenter makes of it.</summary>
public enum AdviceMark
{
    Useful,
    AlreadyTried,
    NotRelevant,
}

/// <summary>How somebody stands to the advice of a case in its room.</summary>
public enum AdviceTurn
{
    /// <summary>It is not for them, or not now.</summary>
    None,

    /// <summary>They may read what is advised.</summary>
    Hears,

    /// <summary>And write.</summary>
    Writes,
}

/// <summary>What somebody is to the advice of a case.</summary>
public enum AdviceStanding
{
    Presenter,

    /// <summary>The phase for advice lets them write.</summary>
    Writer,

    /// <summary>Hears the case in its room.</summary>
    Listener,

    /// <summary>Leads, and sees afterwards what has not been confirmed.</summary>
    Leader,
}

/// <summary>Advice is bounded: a sheet that nobody gets through helps nobody.</summary>
public static class AdviceLimits
{
    public const int Items = 40;
    public const int WhatLength = 600;
    public const int LinkLength = 300;

    /// <summary>Of what a presenter takes with them.</summary>
    public const int TakenLength = 2_000;

    /// <summary>Whoever reads the sheet again within this has opened it once.</summary>
    public static readonly TimeSpan OneOpening = TimeSpan.FromMinutes(10);
}
