namespace Ceasewire.Exports.Tests;

/// <summary>Column names as the formats' owners publish them, in their order.</summary>
internal static class Headers
{
    public const string Acled =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
        + "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
        + "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    public const string Ucdp =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
        + "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
        + "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
        + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
        + "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,"
        + "high,low,gwnoa,gwnob";

    public const string Gdelt1 =
        "GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate,Actor1Code,Actor1Name,Actor1CountryCode,"
        + "Actor1KnownGroupCode,Actor1EthnicCode,Actor1Religion1Code,Actor1Religion2Code,Actor1Type1Code,"
        + "Actor1Type2Code,Actor1Type3Code,Actor2Code,Actor2Name,Actor2CountryCode,Actor2KnownGroupCode,"
        + "Actor2EthnicCode,Actor2Religion1Code,Actor2Religion2Code,Actor2Type1Code,Actor2Type2Code,Actor2Type3Code,"
        + "IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale,NumMentions,NumSources,"
        + "NumArticles,AvgTone,Actor1Geo_Type,Actor1Geo_FullName,Actor1Geo_CountryCode,Actor1Geo_ADM1Code,"
        + "Actor1Geo_Lat,Actor1Geo_Long,Actor1Geo_FeatureID,Actor2Geo_Type,Actor2Geo_FullName,Actor2Geo_CountryCode,"
        + "Actor2Geo_ADM1Code,Actor2Geo_Lat,Actor2Geo_Long,Actor2Geo_FeatureID,ActionGeo_Type,ActionGeo_FullName,"
        + "ActionGeo_CountryCode,ActionGeo_ADM1Code,ActionGeo_Lat,ActionGeo_Long,ActionGeo_FeatureID,DATEADDED,"
        + "SOURCEURL";

    public const string Mentions =
        "GLOBALEVENTID,EventTimeDate,MentionTimeDate,MentionType,MentionSourceName,MentionIdentifier,SentenceID,"
        + "Actor1CharOffset,Actor2CharOffset,ActionCharOffset,InRawText,Confidence,MentionDocLen,MentionDocTone,"
        + "MentionDocTranslationInfo,Extras";

    public const string Polecat =
        "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,"
        + "Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,"
        + "Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,"
        + "Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,"
        + "GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,"
        + "Story Locations,Language,Version";

    public const string Ceasefires =
        "cc,location,region,cf_id,uniq_id,id,ucdp_actor_id,actor_name,ucdp_acd_id,ucdp_dyad,pax_id,cf_dec_yr,"
        + "cf_dec_month,cf_dec_day,cf_effect_yr,cf_effect_month,cf_effect_day,side,partial,written,fixed,fixed_time,"
        + "p_humanitarian,p_peaceprocess,p_holiday,p_election,p_other,p_other_comment,p_unclear,ceasefire_class,"
        + "timing,mediator_nego,mediator_send,implement,enforcement,ddr,nsa_frac,link,"
        + "link_id1,link_id2,link_id3,link_id4,link_id5,link_id6,link_id7,link_id8,link_id9,link_id10,link_id11,"
        + "link_id12,link_id13,link_id14,link_id15,link_id16,link_id17,link_id18,link_id19,link_id20,link_id21,"
        + "link_id22,link_id23,link_id24,link_id25,link_id26,link_id27,link_id28,link_id29,link_id30,link_id31,"
        + "link_id32,link_id33,link_id34,link_id35,cf_pp,splinter,truce,ended,end_yr,end_month,end_day,"
        + "evidence_onset,evidence_end,comment,factivia_source,factivia_page,recentadditions,coder";

    public const string HxlTags =
        "#meta+id,#event+type,#event+code,#date+occurred,#date+start,#date+end,#date+reported,#group+name+first,"
        + "#group+name+second,#country+code,#country+name,#adm1+name,#adm2+name,#loc+name,#geo+lat,#geo+lon,"
        + "#affected+killed,#affected+injured,#affected+abducted,#affected+displaced,#affected+idps,#access+type,"
        + "#operations+type,#severity,#status,#meta+source,#meta+url,#description";

    /// <summary>2.0 adds a second-level division after each first-level one.</summary>
    public static string Gdelt2 => string.Join(',', Gdelt1.Split(',').SelectMany(name =>
        name.EndsWith("_ADM1Code", StringComparison.Ordinal)
            ? [name, name.Replace("ADM1", "ADM2", StringComparison.Ordinal)]
            : new[] { name }));
}
